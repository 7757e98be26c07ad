package io.tenure.relationship.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.application.ContactNormaliser.Normalised;
import io.tenure.relationship.application.ContactNormaliser.Result;
import io.tenure.relationship.events.ContactKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NormalisingTwiceChangesNothingTest {

    private final PhoneContactNormaliser normaliser = new PhoneContactNormaliser();

    @Property(seed = "1")
    void whateverTheTextIs(@ForAll ContactKind kind, @ForAll String raw) {
        holdsFor(kind, raw);
    }

    @Property(seed = "1")
    void forAddressesOfEachKind(@ForAll ContactKind kind, @ForAll("addresses") String raw) {
        holdsFor(kind, raw);
    }

    @Provide
    Arbitrary<String> addresses() {
        var name = Arbitraries.strings()
                .withChars("aZ09._-+ İßéΣ艾'")
                .ofMinLength(1)
                .ofMaxLength(12);
        var email = Combinators.combine(name, name).as((local, domain) -> local + "@" + domain + ".Example");
        var social = Combinators.combine(name, name).as((network, handle) -> network + ": @" + handle);
        var phone = Arbitraries.strings()
                .withChars("0123456789 +()-")
                .ofMinLength(5)
                .ofMaxLength(18);
        return Arbitraries.oneOf(email, social, phone, name);
    }

    private void holdsFor(ContactKind kind, String raw) {
        if (normalise(kind, raw) instanceof Normalised once) {
            assertThat(normalise(kind, once.value())).isEqualTo(once);
        }
    }

    private Result normalise(ContactKind kind, String raw) {
        return normaliser.normalise(kind, raw, "GB");
    }
}
