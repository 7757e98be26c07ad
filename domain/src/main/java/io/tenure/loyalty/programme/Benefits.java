package io.tenure.loyalty.programme;

import java.util.List;

/**
 * What members have beside points.
 *
 * @param prices lists of prices for members
 * @param bookings what members may book before others
 * @param soft what members may have some times in a period
 * @param greetings on which occasions members are thought of
 */
public record Benefits(
        List<PriceList> prices, List<BookingWindow> bookings, List<SoftBenefit> soft, List<Greeting> greetings) {

    public static final Benefits NONE = new Benefits(List.of(), List.of(), List.of(), List.of());

    public Benefits {
        prices = List.copyOf(prices);
        bookings = List.copyOf(bookings);
        soft = List.copyOf(soft);
        greetings = List.copyOf(greetings);
    }
}
