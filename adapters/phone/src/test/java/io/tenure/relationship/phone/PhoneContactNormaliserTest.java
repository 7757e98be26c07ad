package io.tenure.relationship.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.application.ContactNormaliser;
import io.tenure.relationship.application.ContactNormaliser.Normalised;
import io.tenure.relationship.application.ContactNormaliser.Unreadable;
import io.tenure.relationship.events.ContactKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneContactNormaliserTest {

    private final ContactNormaliser normaliser = new PhoneContactNormaliser();

    @ParameterizedTest
    @CsvSource({
        "' Ada.Lovelace+Shop@Example.ORG ', ada.lovelace+shop@example.org",
        "info@bücher.example, info@xn--bcher-kva.example",
        "客服@例子.中国, 客服@xn--fsqu00a.xn--fiqs8s",
        "o'brien@mail.example.ie, o'brien@mail.example.ie"
    })
    void bringsEmailAddressesToLowerCaseAndTheirDomainToAscii(String raw, String normalised) {
        assertThat(normalise(ContactKind.EMAIL, raw)).isEqualTo(new Normalised(normalised));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@",
                "@example.org",
                "ada@home@example.org",
                "ada@localhost",
                "ada@-example.org",
                "ada@example..org",
                "ada@127.0.0.1",
                ".ada@example.org",
                "ada..l@example.org",
                "ada l@example.org",
                "<script>@example.org",
                "\"ada\"@example.org"
            })
    void refusesWhatIsNoEmailAddress(String raw) {
        assertThat(normalise(ContactKind.EMAIL, raw)).isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesEmailAddressesThatNoMailServerTakes() {
        assertThat(normalise(ContactKind.EMAIL, "a".repeat(65) + "@example.org"))
                .isInstanceOf(Unreadable.class);
        var longDomain = ("a".repeat(60) + ".").repeat(4) + "example.org";
        assertThat(reason(ContactKind.EMAIL, "ada@" + longDomain)).contains("254");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "020 7946 0958, GB, +442079460958",
                "020 7946 0958, gb, +442079460958",
                "+44 (0)20 7946 0958, none, +442079460958",
                "0044 20 7946 0958, DE, +442079460958",
                "138 0013 8000, CN, +8613800138000",
                "(201) 555-0123, US, +12015550123",
                "+86 138-0013-8000, GB, +8613800138000"
            })
    void bringsPhoneNumbersToE164(String raw, @Nullable String country, String normalised) {
        assertThat(normaliser.normalise(ContactKind.PHONE, raw, country)).isEqualTo(new Normalised(normalised));
    }

    @Test
    void saysWhatAPhoneNumberLacks() {
        assertThat(reason(ContactKind.PHONE, "020 7946 0958")).contains("country");
        assertThat(reason(ContactKind.PHONE, "call me")).contains("no phone number");
        assertThat(reason(ContactKind.PHONE, "+44 20 7946 0958 0958 0958")).contains("long");
        assertThat(reason(ContactKind.PHONE, "+44 20 7")).contains("length");
        assertThat(reason(ContactKind.PHONE, "+44 20 7946 0958 ext. 12")).contains("extension");
    }

    @Test
    void collapsesTheWhiteSpaceOfPostalAddresses() {
        assertThat(normalise(ContactKind.POSTAL, " 12 St James's\u00a0Square,\r\n\tLondon\u3000"))
                .isEqualTo(new Normalised("12 St James's Square, London"));
    }

    @ParameterizedTest
    @CsvSource({"WeChat:Ada, wechat:ada", "' twitter : @Ada_L ', twitter:ada_l", "微博:艾达, 微博:艾达"})
    void bringsSocialHandlesToNetworkAndHandle(String raw, String normalised) {
        assertThat(normalise(ContactKind.SOCIAL, raw)).isEqualTo(new Normalised(normalised));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "@ada", "wechat:", ":ada", "wechat:a:b", "wechat:@", "wechat:@@ada"})
    void refusesASocialHandleWithoutNetworkOrHandle(String raw) {
        assertThat(reason(ContactKind.SOCIAL, raw)).contains("network:handle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111 1111 1111 1111", "5500-0000-0000-0004", "378282246310005", "6011000990139424"})
    void refusesThePaymentCardNumbersThatMustNotBeKept(String raw) {
        assertThat(reason(ContactKind.CARD, raw)).contains("payment card").doesNotContain(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOLD-000123", "4111 1111 1111 1112", "9999000011112222", "41111"})
    void keepsTheNumbersOfLoyaltyCards(String raw) {
        assertThat(normalise(ContactKind.CARD, " " + raw + " ")).isEqualTo(new Normalised(raw));
    }

    @ParameterizedTest
    @EnumSource
    void refusesEmptyOverlongAndControlledTextOfAnyKind(ContactKind kind) {
        assertThat(reason(kind, " \t ")).contains("empty");
        assertThat(reason(kind, "a".repeat(1001))).contains("1000");
        assertThat(reason(kind, "a\u0000b")).contains("control");
    }

    private ContactNormaliser.Result normalise(ContactKind kind, String raw) {
        return normaliser.normalise(kind, raw, null);
    }

    private String reason(ContactKind kind, String raw) {
        return normalise(kind, raw) instanceof Unreadable unreadable ? unreadable.reason() : "";
    }
}
