package io.tenure.shared.sqlite;

import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Made-up customers with names as unevenly spread as real ones; one in ten is Chinese. */
final class SyntheticCustomers {

    record Customer(
            String id,
            String name,
            String owner,
            String country,
            long lastInteractionAt,
            long money,
            String externalId,
            String mail,
            List<String> tags) {}

    static final ViewType<Customer> TYPE = new ViewType<>(
            "customer",
            Customer.class,
            Customer::id,
            List.of(
                    new ViewField<>("name", Customer::name),
                    new ViewField<>("owner", Customer::owner),
                    new ViewField<>("country", Customer::country),
                    new ViewField<>("lastInteractionAt", Customer::lastInteractionAt),
                    new ViewField<>("money", Customer::money)),
            customer -> List.of(customer.name, customer.externalId, customer.mail),
            List.of(
                    List.of("name"),
                    List.of("lastInteractionAt"),
                    List.of("owner", "name"),
                    List.of("owner", "lastInteractionAt")));

    record Entry(String id, String customer, long occurredAt, String kind, String summary) {}

    static final ViewType<Entry> TIMELINE = new ViewType<>(
            "timeline",
            Entry.class,
            Entry::id,
            List.of(new ViewField<>("customer", Entry::customer), new ViewField<>("occurredAt", Entry::occurredAt)),
            entry -> List.of(),
            List.of(List.of("customer", "occurredAt")));

    static final OwnedViews OWNED = new OwnedViews("customers", List.of(TYPE, TIMELINE));

    private static final int OWNERS = 500;
    private static final int COUNTRIES = 60;
    private static final long FIRST_MOMENT = 1_600_000_000_000L;
    private static final long MOMENTS = 200_000_000_000L;

    private final SplittableRandom random = new SplittableRandom(42);
    private final List<String> firstNames = names(2_000);
    private final List<String> lastNames = names(20_000);

    Customer next(int number) {
        String first = skewed(firstNames);
        String last = skewed(lastNames);
        String name = random.nextInt(10) == 0 ? chinese() : first + " " + last;
        String id = "018f%08x-%04x-7%03x-8000-%012x"
                .formatted(number, random.nextInt(1 << 16), random.nextInt(1 << 12), random.nextLong(1L << 48));
        return new Customer(
                id,
                name,
                "manager" + random.nextInt(OWNERS),
                "C" + random.nextInt(COUNTRIES),
                FIRST_MOMENT + random.nextLong(MOMENTS),
                random.nextLong(1_000_000),
                Integer.toString(1_000_000 + number),
                (first + "." + last + "@" + skewed(lastNames) + ".example").toLowerCase(Locale.ROOT),
                List.of("wholesale", "since 2011", "letter by post"));
    }

    /** A word as somebody would type it. */
    String typed(int letters) {
        while (true) {
            String name = random.nextInt(10) == 0 ? chinese() : skewed(random.nextBoolean() ? firstNames : lastNames);
            if (name.length() >= letters) {
                return name.substring(0, letters);
            }
        }
    }

    private String skewed(List<String> names) {
        double spread = random.nextDouble();
        return names.get((int) (names.size() * spread * spread * spread));
    }

    private String chinese() {
        StringBuilder name = new StringBuilder();
        IntStream.range(0, 2 + random.nextInt(7)).forEach(i -> {
            double spread = random.nextDouble();
            name.appendCodePoint(0x4e00 + (int) (3_000 * spread * spread));
        });
        return name.toString();
    }

    private List<String> names(int count) {
        List<String> syllables = List.of(
                "an", "na", "ber", "lin", "mar", "to", "schu", "ster", "wil", "son", "ga", "ri", "el", "zo", "kar",
                "ov", "jo", "hen", "pe", "fi", "mül", "ler", "qui", "ra", "ha", "da", "vi", "sa", "mo", "ne", "ti",
                "us");
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    StringBuilder name = new StringBuilder();
                    IntStream.range(0, 2 + random.nextInt(3))
                            .forEach(j -> name.append(syllables.get(random.nextInt(syllables.size()))));
                    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
                })
                .toList();
    }
}
