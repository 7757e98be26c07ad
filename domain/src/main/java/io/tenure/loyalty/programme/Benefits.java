package io.tenure.loyalty.programme;

import java.util.List;

/**
 * What members have beside points.
 *
 * @param prices lists of prices for members
 * @param bookings what members may book before others
 * @param greetings on which occasions members are thought of
 */
public record Benefits(List<PriceList> prices, List<BookingWindow> bookings, List<Greeting> greetings) {

    public static final Benefits NONE = new Benefits(List.of(), List.of(), List.of());

    public Benefits {
        prices = List.copyOf(prices);
        bookings = List.copyOf(bookings);
        greetings = List.copyOf(greetings);
    }
}
