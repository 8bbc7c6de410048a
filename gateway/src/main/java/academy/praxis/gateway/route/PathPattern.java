package academy.praxis.gateway.route;

/** A path below {@code /api} in which {@code *} stands for one segment. */
record PathPattern(String text, String[] segments) {

    static PathPattern of(String text) {
        return new PathPattern(text, text.split("/"));
    }

    String area() {
        return segments[2];
    }

    /** The last segment, {@code *} as nothing: what every path that matches ends with. */
    String last() {
        String last = segments[segments.length - 1];
        return "*".equals(last) ? "" : last;
    }

    boolean matches(String[] path) {
        if (path.length != segments.length) {
            return false;
        }
        for (int i = 0; i < path.length; i++) {
            if (!"*".equals(segments[i]) && !segments[i].equals(path[i])) {
                return false;
            }
        }
        return true;
    }
}
