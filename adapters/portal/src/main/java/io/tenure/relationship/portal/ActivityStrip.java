package io.tenure.relationship.portal;

import io.tenure.relationship.queries.InteractionView;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bars of contacts and money by month.
 *
 * @param currency in which the money is; the one of most interactions, null when no money moved
 */
record ActivityStrip(@Nullable String currency, List<Bar> bars, int width, int height) {
    private static final int STEP = 26;
    private static final int BAR = 16;
    private static final int HEIGHT = 72;

    /** One month: where its bar stands in the drawing and what it stands for. */
    record Bar(YearMonth month, long contacts, BigDecimal money, int x, int y, int width, int height, boolean out) {}

    static ActivityStrip of(ActivityMonths months, List<InteractionView> interactions) {
        var counted = interactions.stream()
                .filter(one -> one.retractedBecause() == null)
                .toList();
        String currency = commonest(counted);
        var contacts = new long[ActivityMonths.COUNT];
        var money = new BigDecimal[ActivityMonths.COUNT];
        Arrays.fill(money, BigDecimal.ZERO);
        for (var one : counted) {
            int place = months.place(one.occurredAt());
            if (place >= 0 && place < ActivityMonths.COUNT) {
                contacts[place]++;
                if (one.amount() != null && Objects.equals(currency, one.currency())) {
                    money[place] = money[place].add(one.amount());
                }
            }
        }
        return drawn(months, currency, contacts, money);
    }

    private static ActivityStrip drawn(
            ActivityMonths months, @Nullable String currency, long[] contacts, BigDecimal[] money) {
        double tallest = 0;
        for (int i = 0; i < contacts.length; i++) {
            tallest = Math.max(tallest, size(currency, contacts[i], money[i]));
        }
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < contacts.length; i++) {
            double size = size(currency, contacts[i], money[i]);
            int height = size == 0 ? 0 : (int) Math.max(3, Math.round(size / tallest * HEIGHT));
            bars.add(new Bar(
                    months.month(i),
                    contacts[i],
                    money[i],
                    i * STEP,
                    HEIGHT - height,
                    BAR,
                    height,
                    money[i].signum() < 0));
        }
        return new ActivityStrip(currency, bars, ActivityMonths.COUNT * STEP - (STEP - BAR), HEIGHT);
    }

    private static double size(@Nullable String currency, long contacts, BigDecimal money) {
        return currency == null ? contacts : money.abs().doubleValue();
    }

    private static @Nullable String commonest(List<InteractionView> interactions) {
        return interactions.stream()
                .map(InteractionView::currency)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(currency -> currency, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparing(Map.Entry<String, Long>::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
