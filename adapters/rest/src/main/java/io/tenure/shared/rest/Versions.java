package io.tenure.shared.rest;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: {@code "7"}. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([!#-~\\x80-\\xFF]*)\"");
    private static final Pattern TAGS =
            Pattern.compile("[ \\t]*(?:%1$s[ \\t]*)?(?:,[ \\t]*(?:%1$s[ \\t]*)?)*".formatted(TAG));
    private static final Pattern OURS = Pattern.compile("0|[1-9]\\d{0,17}");
    private static final int MOST = 10;

    private Versions() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The versions of which one must still be the newest, the newest first; null for any. Tags are compared strongly,
     * as RFC 9110 has it (13.1.1): a weak tag, and one that is none of ours, is of no version.
     *
     * @throws BadRequest when the header holds no tags, or more than ten
     */
    public static @Nullable List<Long> expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        List<MatchResult> tags =
                TAGS.matcher(ifMatch).matches() ? TAG.matcher(ifMatch).results().toList() : List.of();
        if (tags.isEmpty() || tags.size() > MOST) {
            throw BadRequest.invalid(
                    "If-Match",
                    "must be the ETag of the answer that you have read, such as \"7\", or up to %d of them"
                            .formatted(MOST));
        }
        return tags.stream()
                .filter(tag ->
                        tag.group(1) == null && OURS.matcher(tag.group(2)).matches())
                .map(tag -> Long.valueOf(tag.group(2)))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
