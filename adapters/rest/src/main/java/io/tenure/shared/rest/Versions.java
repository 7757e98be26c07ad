package io.tenure.shared.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: {@code "7"}. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Versions() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that must still be the newest; null for any.
     *
     * @throws BadRequest when the header is no tag of ours
     */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw BadRequest.invalid("If-Match", "send the ETag of the answer that you have read, such as \"7\"");
        }
        return Long.valueOf(tag.group(1));
    }
}
