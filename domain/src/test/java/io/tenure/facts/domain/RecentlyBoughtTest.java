package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.facts.domain.RecentlyBought.Bought;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecentlyBoughtTest {

    private static final int TODAY = (int) LocalDate.parse("2026-11-29").toEpochDay();

    @Property(tries = 300)
    void readsBackTheNewestOfEachNameInWhateverOrderTheyCame(@ForAll long seed, @ForAll @IntRange(max = 60) int size) {
        Random random = new Random(seed);
        List<Bought> bought = Stream.generate(() -> bought(random)).limit(size).toList();
        List<Bought> shuffled = new ArrayList<>(bought);
        Collections.shuffle(shuffled, random);

        RecentlyBought atOnce = RecentlyBought.NOTHING.plus(bought);

        assertThat(atOnce.list()).isEqualTo(newest(bought));
        assertThat(shuffled.stream()
                        .map(each -> RecentlyBought.NOTHING.plus(List.of(each)))
                        .reduce(RecentlyBought.NOTHING, RecentlyBought::plus))
                .isEqualTo(atOnce)
                .hasSameHashCodeAs(atOnce);
    }

    @Test
    void sixteenArticlesOfOneShopTakeFewBytes() {
        List<Bought> bought = Stream.iterate(0, number -> number + 1)
                .limit(16)
                .map(number -> new Bought("sku-%04d".formatted(number * 241), TODAY - number / 3))
                .toList();

        assertThat(RecentlyBought.NOTHING.plus(bought).packed()).hasSizeLessThan(100);
    }

    @Test
    void aNameOfHalfACharacterIsOneNameHoweverOftenItIsBought() {
        RecentlyBought twice = RecentlyBought.NOTHING
                .plus(List.of(new Bought("half \ud800", TODAY)))
                .plus(List.of(new Bought("half \ud800", TODAY + 1)));

        assertThat(twice.list()).containsExactly(new Bought("half \ud800", TODAY + 1));
    }

    @Test
    void aNameMayHoldAnyCharacterAndHaveAnyLength() {
        List<Bought> bought = Stream.of(
                        "", "\0", "a\0b", "x".repeat(14), "x".repeat(15), "x".repeat(16), "sku-1234", "sku-12345")
                .sorted()
                .map(name -> new Bought(name, TODAY))
                .toList();

        assertThat(RecentlyBought.NOTHING.plus(bought).list()).isEqualTo(bought);
    }

    @Test
    void isTheSameForTheSameThingsOfTheSameDays() {
        RecentlyBought mug = RecentlyBought.NOTHING.plus(List.of(new Bought("mug", TODAY)));

        assertThat(mug)
                .isEqualTo(RecentlyBought.NOTHING.plus(List.of(new Bought("mug", TODAY))))
                .isNotEqualTo(RecentlyBought.NOTHING.plus(List.of(new Bought("vase", TODAY))))
                .isNotEqualTo(RecentlyBought.NOTHING.plus(List.of(new Bought("mug", TODAY - 1))));
        assertThat(mug.hashCode())
                .isNotEqualTo(RecentlyBought.NOTHING
                        .plus(List.of(new Bought("vase", TODAY)))
                        .hashCode());
        assertThat(mug).hasToString(List.of(new Bought("mug", TODAY)).toString());
    }

    private static Bought bought(Random random) {
        String name =
                switch (random.nextInt(6)) {
                    case 0 -> "茶".repeat(random.nextInt(200));
                    case 1 -> "🍷 wine " + random.nextInt(5);
                    case 2 -> "x".repeat(random.nextInt(40));
                    case 3 -> "line\nbreak " + random.nextInt(3);
                    default -> "sku-" + random.nextInt(400);
                };
        return new Bought(name, TODAY - random.nextInt(random.nextBoolean() ? 5 : 30_000));
    }

    private static List<Bought> newest(List<Bought> bought) {
        Set<String> seen = new HashSet<>();
        return bought.stream()
                .sorted(Comparator.comparingInt(Bought::day).reversed().thenComparing(Bought::name))
                .filter(each -> seen.add(each.name()))
                .limit(RecentlyBought.MOST)
                .toList();
    }
}
