package io.tenure.relationship.phone;

import io.tenure.relationship.application.ContactNormaliser.Normalised;
import io.tenure.relationship.application.ContactNormaliser.Result;
import io.tenure.relationship.application.ContactNormaliser.Unreadable;
import java.util.Locale;
import java.util.regex.Pattern;

/** Social handles as network:handle in lower case; the @ that many write before a handle is dropped. */
final class SocialHandles {

    private static final Pattern FORM = Pattern.compile("([\\p{L}\\p{N}._-]+) ?: ?@?([^\\s:@][^\\s:]*)");

    private SocialHandles() {}

    static Result normalise(String text) {
        var handle = FORM.matcher(text.toLowerCase(Locale.ROOT));
        return handle.matches()
                ? new Normalised(handle.group(1) + ":" + handle.group(2))
                : new Unreadable("A social handle is written network:handle, such as wechat:ada; add the network.");
    }
}
