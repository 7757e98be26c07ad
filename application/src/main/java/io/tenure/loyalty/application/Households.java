package io.tenure.loyalty.application;

import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.queries.CustomerView;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who lives together, as far as it is known: whoever is said to, or has the same postal address. */
final class Households {

    private Households() {}

    /** Null when nothing is known. */
    static @Nullable String of(@Nullable String stated, CustomerView customer) {
        if (stated != null && !stated.isBlank()) {
            return "stated " + stated.strip();
        }
        return customer.contactPoints().stream()
                .filter(contact -> contact.kind() == ContactKind.POSTAL)
                .map(contact -> plain(contact.value()))
                .filter(address -> !address.isEmpty())
                .sorted()
                .findFirst()
                .map(address -> "address " + address)
                .orElse(null);
    }

    /** Letters and digits alone, whatever the case, width and accents. */
    private static String plain(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
