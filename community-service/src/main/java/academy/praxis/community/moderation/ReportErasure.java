package academy.praxis.community.moderation;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What somebody reported. The case goes on saying how many reports there were, so that reporting again does not count twice. */
@ApplicationScoped
class ReportErasure implements PersonalData {
    private final ReportRepository reports;

    ReportErasure(ReportRepository reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return reports.forget(memberId);
    }
}
