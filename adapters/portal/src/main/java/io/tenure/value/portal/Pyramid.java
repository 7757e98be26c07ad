package io.tenure.value.portal;

import java.util.List;

/**
 * The classes of customers on each other, the best on top: how many they are, and beside it what they bring. The
 * picture and its table are one, so it needs no script.
 *
 * @param levels from the top
 */
record Pyramid(String title, String rows, List<String> columns, List<Level> levels) {

    /**
     * A class.
     *
     * @param look a class of its colour
     */
    record Level(String name, String look, List<Bar> bars) {}

    /**
     * One figure of a class.
     *
     * @param percent of all, as wide as it is drawn
     */
    record Bar(double percent, String figure, String share) {

        static Bar of(double share, String figure, String written) {
            return new Bar(Math.clamp(Math.round(share * 1_000) / 10.0, 0.5, 100), figure, written);
        }

        /** Where it begins, so that it stands in the middle. */
        public double left() {
            return 50 - percent / 2;
        }
    }
}
