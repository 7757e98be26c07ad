package io.tenure.shared.jobrunr;

/**
 * How far an attempt has come.
 *
 * @param cancelled whether the attempt ended because nobody wanted the work any more
 */
record Progress(long done, long total, String text, boolean cancelled) {

    static final Progress NONE = new Progress(0, 0, "", false);

    static Progress of(String stored) {
        String[] parts = stored.split(" ", 4);
        return new Progress(
                Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[3], Boolean.parseBoolean(parts[2]));
    }

    String stored() {
        return done + " " + total + " " + cancelled + " " + text;
    }

    Progress asCancelled() {
        return new Progress(done, total, text, true);
    }
}
