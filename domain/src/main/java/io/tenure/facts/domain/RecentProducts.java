package io.tenure.facts.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The products that a customer bought last, at most {@value #MOST}: the newest first, those of one day by name. A
 * product keeps the last day on which it was bought; what came back is not taken away.
 *
 * @param packed lines of a day and a product each, for being small in memory
 */
public record RecentProducts(String packed) {

    public static final int MOST = 16;
    public static final RecentProducts NONE = new RecentProducts("");

    private static final String END = "\n";
    private static final int RADIX = Character.MAX_RADIX;

    /**
     * A product and when it was bought last.
     *
     * @param day epoch day in the customer's time zone
     */
    public record Product(String sku, int day) {

        private static final Comparator<Product> ORDER =
                Comparator.comparingInt(Product::day).reversed().thenComparing(Product::sku);
    }

    RecentProducts plus(List<Product> bought) {
        if (bought.isEmpty()) {
            return this;
        }
        Map<String, Integer> days = new HashMap<>();
        products().forEach(product -> days.put(product.sku, product.day));
        bought.forEach(product -> days.merge(product.sku.replace(END, " "), product.day, Math::max));
        StringBuilder lines = new StringBuilder();
        days.entrySet().stream()
                .map(entry -> new Product(entry.getKey(), entry.getValue()))
                .sorted(Product.ORDER)
                .limit(MOST)
                .forEach(product -> lines.append(Integer.toString(product.day, RADIX))
                        .append(' ')
                        .append(product.sku)
                        .append(END));
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
