package academy.praxis.mentoring.request;

/** Whether a mentee still looks for a mentor. */
enum RequestStatus {
    OPEN,
    WITHDRAWN
}
