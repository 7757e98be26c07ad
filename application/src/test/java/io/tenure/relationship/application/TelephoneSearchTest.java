package io.tenure.relationship.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneSearchTest {

    @ParameterizedTest
    @CsvSource({
        "+12125550100, 2125550100",
        "+79123456789, 9123456789",
        "+442079460958, 2079460958",
        "+8613800138000, 13800138000",
        "+390612345678, 612345678",
        "+35312345678, 12345678",
        "+8801712345678, 1712345678"
    })
    void knowsWhatFollowsTheCountry(String e164, String national) {
        assertThat(TelephoneSearch.national(e164)).contains(national);
    }

    @ParameterizedTest
    @CsvSource({
        "+44 20 7946 0958, 442079460958",
        "0044-20-7946-0958, 442079460958",
        "+44 (0)20 7946 0958, 442079460958",
        "020 7946 0958, 2079460958",
        "02079460958, 2079460958",
        "(212) 555-0100, 2125550100",
        "06 12 34, 61234"
    })
    void takesOffWhatPeopleTypeAround(String typed, String digits) {
        assertThat(TelephoneSearch.digits(typed)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Ada 020 7946", "12 3", "000", "2079460958", "+442079460958", "c-100-200", "2026-12-01T08"})
    void leavesAloneWhatIsNoNumberOrIsFoundAsItStands(String typed) {
        assertThat(TelephoneSearch.digits(typed)).isEmpty();
    }

    @Test
    void knowsNothingOfWhatIsNotInE164() {
        assertThat(TelephoneSearch.national("7946 0958")).isEmpty();
        assertThat(TelephoneSearch.national("+44")).isEmpty();
    }
}
