package io.tenure.facts.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The products that a customer bought last, at most {@value #MOST}: the newest first, those of one day by name. A
 * product keeps the last day on which it was bought; what came back is not taken away.
 *
 * @param packed lines of a day and a product each, for being small in memory
 */
public record RecentProducts(String packed) {

    public static final int MOST = 16;
    public static final RecentProducts NONE = new RecentProducts("");

    private static final char END = '\n';
    private static final int RADIX = Character.MAX_RADIX;

    /**
     * A product and when it was bought last.
     *
     * @param day epoch day in the customer's time zone
     */
    public record Product(String sku, int day) {

        private static final Comparator<Product> ORDER = (one, other) ->
                one.day == other.day ? one.sku.compareTo(other.sku) : Integer.compare(other.day, one.day);
    }

    RecentProducts plus(List<Product> bought) {
        if (bought.isEmpty()) {
            return this;
        }
        List<Product> all = new ArrayList<>(products());
        bought.forEach(product -> all.add(new Product(product.sku.replace(END, ' '), product.day)));
        all.sort(Product.ORDER);
        StringBuilder lines = new StringBuilder();
        Set<String> seen = new HashSet<>();
        for (Product product : all) {
            if (seen.size() < MOST && seen.add(product.sku)) {
                lines.append(Integer.toString(product.day, RADIX))
                        .append(' ')
                        .append(product.sku)
                        .append(END);
            }
        }
        return new RecentProducts(lines.toString());
    }

    RecentProducts plus(RecentProducts other) {
        return plus(other.products());
    }

    public List<Product> products() {
        List<Product> products = new ArrayList<>();
        int at = 0;
        while (at < packed.length()) {
            int blank = packed.indexOf(' ', at);
            int end = packed.indexOf(END, blank);
            products.add(new Product(
                    packed.substring(blank + 1, end), Integer.parseInt(packed.substring(at, blank), RADIX)));
            at = end + 1;
        }
        return products;
    }
}
