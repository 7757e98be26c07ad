package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.PROFILE;
import static io.tenure.relationship.domain.Anna.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.commands.ChangeDetails;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.CustomerDetailsChanged;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeDetailsSpecification {

    private static final Profile FIRM =
            new Profile(CustomerKind.ORGANISATION, "Meier Ltd", "Wholesale", "IE", "zh-Hans", "Asia/Shanghai");
    private static final CustomerDetailsChanged BECAME_A_FIRM = new CustomerDetailsChanged(
            A, CustomerKind.ORGANISATION, "Meier Ltd", "Wholesale", "IE", "zh-Hans", "Asia/Shanghai", NOW);

    @Test
    void describesTheCustomerAnew() {
        given(Anna.registered()).when(change(FIRM)).then(BECAME_A_FIRM);
    }

    @Test
    void changesNothingWhenNothingDiffers() {
        given(Anna.registered()).when(change(PROFILE)).thenNothing();
    }

    @Test
    void remembersTheLatestDescription() {
        given(Anna.registered(), BECAME_A_FIRM).when(change(FIRM)).thenNothing();
    }

    @Test
    void describesAMergedRecordAnewToo() {
        given(Anna.registered(), Anna.merged()).when(change(FIRM)).then(BECAME_A_FIRM);
    }

    @Test
    void acceptsThatLittleIsKnown() {
        given(Anna.registered())
                .when(change(person(null, null, null, null)))
                .then(new CustomerDetailsChanged(A, CustomerKind.PERSON, null, null, null, null, null, NOW));
    }

    @Test
    void refusesAnUnknownCustomer() {
        given().when(change(FIRM)).thenRejected("relationship.not-registered");
    }

    @ParameterizedTest
    @CsvSource({
        "country, United Kingdom",
        "country, gb",
        "country, UK",
        "country, ZZ",
        "language, English (UK)",
        "language, english",
        "language, e",
        "time-zone, London",
    })
    void refusesCodesOfNoStandard(String field, String value) {
        given(Anna.registered())
                .when(change(person(
                        null,
                        field.equals("country") ? value : null,
                        field.equals("language") ? value : null,
                        field.equals("time-zone") ? value : null)))
                .thenRejected("relationship." + field + "-unknown");
    }

    @Test
    void judgesOnlyWhatDiffersFromWhatWasRecordedBeforeThereWasARule() {
        var old = new CustomerRegistered(A, CustomerKind.PERSON, "  ", null, "UK", "English", "London", EARLIER);

        given(old)
                .when(change(person("Anna", "UK", "English", "London")))
                .then(new CustomerDetailsChanged(A, CustomerKind.PERSON, "Anna", null, "UK", "English", "London", NOW));
        given(old)
                .when(change(person("  ", "GB", "English", "London")))
                .then(new CustomerDetailsChanged(A, CustomerKind.PERSON, "  ", null, "GB", "English", "London", NOW));
        given(old).when(change(person("  ", "EN", "English", "London"))).thenRejected("relationship.country-unknown");
    }

    @Test
    void takesTheCodeOfKosovoThatUsersHaveAssigned() {
        given(Anna.registered())
                .when(change(person(null, "XK", null, null)))
                .then(new CustomerDetailsChanged(A, CustomerKind.PERSON, null, null, "XK", null, null, NOW));
    }

    @Test
    void quotesTheBeginningOfAnUnknownCodeOnly() {
        var rejection = given(Anna.registered())
                .when(change(person(null, "U".repeat(100_000), null, null)))
                .thenRejected("relationship.country-unknown");

        assertThat(rejection.reason()).contains("'" + "U".repeat(40) + "'");
    }

    @Test
    void takesANameOfThreeHundredCharactersAndNoMore() {
        var longest = "n".repeat(300);
        given(Anna.registered())
                .when(change(person(longest, null, null, null)))
                .then(new CustomerDetailsChanged(A, CustomerKind.PERSON, longest, null, null, null, null, NOW));
        given(Anna.registered())
                .when(change(person(longest + "n", null, null, null)))
                .thenRejected("relationship.name-too-long");
    }

    @Test
    void refusesANameOfBlanks() {
        given(Anna.registered()).when(change(person("   ", null, null, null))).thenRejected("relationship.name-blank");
    }

    @Test
    void refusesAnIndustryThatIsTooLong() {
        given(Anna.registered())
                .when(change(new Profile(CustomerKind.PERSON, null, "i".repeat(301), null, null, null)))
                .thenRejected("relationship.industry-too-long");
    }

    private static ChangeDetails change(Profile profile) {
        return new ChangeDetails(ID, profile, NOW);
    }

    private static Profile person(
            @Nullable String name, @Nullable String country, @Nullable String language, @Nullable String timeZone) {
        return new Profile(CustomerKind.PERSON, name, null, country, language, timeZone);
    }
}
