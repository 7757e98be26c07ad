package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.events.RelationshipEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds for the facts of every customer, in whatever order things come to be known. */
class FactsProperties {

    private static final Instant START = Instant.parse("2020-02-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2023-02-01");

    @Property(tries = 300)
    void theOrderInWhichThingsAreLearnedMakesNoDifference(@ForAll long seed, @ForAll @IntRange(max = 120) int size) {
        List<RelationshipEvent> events = history(new Random(seed), size);
        List<RelationshipEvent> shuffled = new ArrayList<>(events.subList(1, events.size()));
        Collections.shuffle(shuffled, new Random(seed + 1));
        shuffled.addFirst(events.getFirst());

        assertThat(folded(shuffled)).isEqualTo(folded(events));
    }

    @Property(tries = 300)
    void twoRecordsTogetherCountWhatOneRecordOfBothWouldCount(@ForAll long seed, @ForAll @IntRange(max = 60) int size) {
        List<RelationshipEvent> one = history(new Random(seed), size);
        List<RelationshipEvent> other = history(new Random(seed + 1), size);
        List<RelationshipEvent> both =
                Stream.concat(one.stream(), other.stream().skip(1)).toList();

        assertThat(folded(one).plus(folded(other))).isEqualTo(folded(both));
    }

    @Property(tries = 300)
    void everySumEqualsAPlainSumOverTheInteractions(@ForAll long seed, @ForAll @IntRange(max = 120) int size) {
        List<InteractionRecorded> interactions = history(new Random(seed), size).stream()
                .filter(InteractionRecorded.class::isInstance)
                .map(InteractionRecorded.class::cast)
                .toList();
        CustomerFacts facts = folded(history(new Random(seed), size));

        for (String currency : List.of("EUR", "GBP", "JPY")) {
            FactSheet sheet = FactSheet.of(facts, TODAY, currency);
            for (InteractionKind kind : InteractionKind.values()) {
                if (kind == InteractionKind.PAYMENT) {
                    continue;
                }
                DayKind dayKind = DayKind.of(kind, null);
                assertThat(sheet.count(dayKind)).isEqualTo(count(interactions, of(kind)));
                assertThat(sheet.money(dayKind)).isEqualByComparingTo(money(interactions, of(kind), currency));
                for (int days : new int[] {30, 90, 365}) {
                    Predicate<InteractionRecorded> recent = of(kind).and(within(days));
                    assertThat(sheet.countLast(dayKind, days)).isEqualTo(count(interactions, recent));
                    assertThat(sheet.moneyLast(dayKind, days))
                            .isEqualByComparingTo(money(interactions, recent, currency));
                }
            }
            assertThat(sheet.interactions()).isEqualTo(interactions.size());
            assertThat(sheet.purchaseDays())
                    .isEqualTo(interactions.stream()
                            .filter(of(InteractionKind.PURCHASE))
                            .map(FactsProperties::day)
                            .distinct()
                            .count());
        }
    }

    private static CustomerFacts folded(List<RelationshipEvent> events) {
        return Objects.requireNonNull(Story.FOLD.fold(events));
    }

    private static Predicate<InteractionRecorded> of(InteractionKind kind) {
        return interaction -> interaction.kind() == kind;
    }

    private static Predicate<InteractionRecorded> within(int days) {
        return interaction -> day(interaction).isAfter(TODAY.minusDays(days));
    }

    private static LocalDate day(InteractionRecorded interaction) {
        return LocalDate.ofInstant(interaction.occurredAt(), Story.FOLD.zone());
    }

    private static long count(List<InteractionRecorded> interactions, Predicate<InteractionRecorded> which) {
        return interactions.stream().filter(which).count();
    }

    private static BigDecimal money(
            List<InteractionRecorded> interactions, Predicate<InteractionRecorded> which, String currency) {
        return interactions.stream()
                .filter(which)
                .filter(interaction -> currency.equals(interaction.currency()))
                .map(interaction -> Objects.requireNonNull(interaction.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<RelationshipEvent> history(Random random, int size) {
        List<RelationshipEvent> events = new ArrayList<>(Story.registered("2020-01-01T00:00:00Z", null).events);
        for (int i = 0; i < size; i++) {
            events.add(interaction(random, i));
        }
        return events;
    }

    private static InteractionRecorded interaction(Random random, int number) {
        List<InteractionKind> kinds = List.of(InteractionKind.values());
        InteractionKind kind =
                random.nextBoolean() ? InteractionKind.PURCHASE : kinds.get(random.nextInt(kinds.size()));
        @Nullable
        String currency = random.nextInt(4) == 0
                ? null
                : List.of("GBP", "GBP", "EUR", "JPY").get(random.nextInt(4));
        return new InteractionRecorded(
                "ada",
                "i" + number,
                "shop",
                "x" + number,
                kind,
                List.of(Channel.values()).get(random.nextInt(Channel.values().length)),
                random.nextBoolean() ? Direction.INBOUND : Direction.OUTBOUND,
                currency == null ? null : amount(random),
                currency,
                items(random),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                START.plusSeconds(random.nextLong(3L * 365 * 86_400)));
    }

    private static List<LineItem> items(Random random) {
        return Stream.generate(() -> new LineItem(
                        "sku-" + random.nextInt(40),
                        null,
                        BigDecimal.valueOf(random.nextInt(-1, 4)),
                        null,
                        random.nextBoolean() ? null : "category " + random.nextInt(25)))
                .limit(random.nextInt(5))
                .toList();
    }

    private static BigDecimal amount(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.valueOf(random.nextLong(), 6);
            case 1 -> BigDecimal.ZERO;
            case 2 -> BigDecimal.valueOf(random.nextInt(), 4);
            default -> BigDecimal.valueOf(random.nextInt(-20_000, 100_000), 2);
        };
    }
}
