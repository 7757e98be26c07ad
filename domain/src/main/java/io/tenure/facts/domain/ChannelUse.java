package io.tenure.facts.domain;

import io.tenure.relationship.events.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often a customer was met on each channel.
 *
 * @param counts in the order in which {@link Channel} names them; a channel beyond the end was never used
 */
public record ChannelUse(int[] counts) {

    public static final ChannelUse NONE = new ChannelUse(new int[0]);

    private static final List<Channel> CHANNELS = List.of(Channel.values());

    ChannelUse plus(Channel channel) {
        int place = CHANNELS.indexOf(channel);
        int[] more = Arrays.copyOf(counts, Math.max(counts.length, place + 1));
        more[place]++;
        return new ChannelUse(more);
    }

    ChannelUse plus(ChannelUse other) {
        int[] sums = Arrays.copyOf(counts, Math.max(counts.length, other.counts.length));
        Arrays.setAll(sums, channel -> sums[channel] + other.of(channel));
        return new ChannelUse(sums);
    }

    public int of(Channel channel) {
        return of(CHANNELS.indexOf(channel));
    }

    /** The channels used, in the order in which {@link Channel} names them. */
    public List<Channel> used() {
        List<Channel> used = new ArrayList<>();
        for (Channel channel : CHANNELS) {
            if (of(channel) > 0) {
                used.add(channel);
            }
        }
        return used;
    }

    /** The channel used most; of equals the one that {@link Channel} names first. */
    public Optional<Channel> main() {
        return used().stream()
                .max(Comparator.comparingInt((Channel channel) -> of(channel))
                        .thenComparing(Comparator.<Channel>naturalOrder().reversed()));
    }

    private int of(int channel) {
        return channel < counts.length ? counts[channel] : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChannelUse use && Arrays.equals(counts, use.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return used().stream()
                .map(channel -> channel + " " + of(channel))
                .toList()
                .toString();
    }
}
