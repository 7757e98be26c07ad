package io.tenure.value.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmSegmentTest {

    /** The 25 fields: recency, then the segments from the rarest to the most frequent buyers. */
    @ParameterizedTest
    @CsvSource({
        "1, HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, CANNOT_LOSE",
        "2, HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, CANNOT_LOSE",
        "3, ABOUT_TO_SLEEP, ABOUT_TO_SLEEP, NEED_ATTENTION, LOYAL_CUSTOMERS, LOYAL_CUSTOMERS",
        "4, PROMISING, POTENTIAL_LOYALISTS, POTENTIAL_LOYALISTS, LOYAL_CUSTOMERS, LOYAL_CUSTOMERS",
        "5, NEW_CUSTOMERS, POTENTIAL_LOYALISTS, POTENTIAL_LOYALISTS, CHAMPIONS, CHAMPIONS",
    })
    void customersFallIntoTheFieldsOfTheWidespreadMap(
            int recency, RfmSegment one, RfmSegment two, RfmSegment three, RfmSegment four, RfmSegment five) {
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(often -> RfmSegment.of(recency, often))
                        .toList())
                .isEqualTo(List.of(one, two, three, four, five));
    }

    @Test
    void scoreIsOneToFive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmSegment.of(0, 1))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmSegment.of(6, 1))
                .withMessageContaining("not 6");
    }
}
