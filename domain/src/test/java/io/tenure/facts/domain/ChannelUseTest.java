package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelUseTest {

    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final Channel FIRST = CHANNELS.getFirst();
    private static final Channel SECOND = CHANNELS.get(1);
    private static final Channel LAST = CHANNELS.getLast();

    @Test
    void countsEachChannelByItself() {
        ChannelUse use = use(SECOND, LAST, SECOND);

        assertThat(use.of(SECOND)).isEqualTo(2);
        assertThat(use.of(LAST)).isEqualTo(1);
        assertThat(use.of(FIRST)).isZero();
        assertThat(use(FIRST).of(LAST)).isZero();
    }

    @Test
    void namesTheUsedOnesInTheirOrder() {
        assertThat(use(LAST, FIRST, LAST).used()).containsExactly(FIRST, LAST);
        assertThat(ChannelUse.NONE.used()).isEmpty();
    }

    @Test
    void theMainOneIsUsedMostAndOfEqualsTheFirst() {
        assertThat(use(FIRST, LAST, LAST).main()).contains(LAST);
        assertThat(use(LAST, SECOND).main()).contains(SECOND);
        assertThat(use(LAST, SECOND, FIRST).main()).contains(FIRST);
        assertThat(ChannelUse.NONE.main()).isEmpty();
    }

    @Test
    void theUseOfTwoRecordsIsAddedWhicheverReachesFarther() {
        assertThat(use(FIRST).plus(use(FIRST, LAST))).isEqualTo(use(FIRST, FIRST, LAST));
        assertThat(use(FIRST, LAST).plus(use(FIRST))).isEqualTo(use(FIRST, FIRST, LAST));
    }

    @Test
    void isTheSameForTheSameCounts() {
        assertThat(use(FIRST, SECOND)).isEqualTo(use(SECOND, FIRST)).hasSameHashCodeAs(use(SECOND, FIRST));
        assertThat(use(FIRST, SECOND)).isNotEqualTo(use(FIRST)).isNotEqualTo(use(FIRST, LAST));
        assertThat(use(FIRST)).doesNotHaveSameHashCodeAs(use(FIRST, FIRST));
    }

    @Test
    void readsAsChannelsWithCounts() {
        assertThat(use(LAST, FIRST, LAST)).hasToString("[" + FIRST + " 1, " + LAST + " 2]");
    }

    private static ChannelUse use(Channel... channels) {
        ChannelUse use = ChannelUse.NONE;
        for (Channel channel : channels) {
            use = use.plus(channel);
        }
        return use;
    }
}
