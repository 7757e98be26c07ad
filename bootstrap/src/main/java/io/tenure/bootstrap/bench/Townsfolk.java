package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.CustomerKind;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Made-up customers with names as unevenly spread as real ones, each with an e-mail address, a country and one of 500
 * account managers; one in ten has a Chinese name, one in four has bought something.
 */
final class Townsfolk {

    private static final int MANAGERS = 500;
    private static final int BUYS = 4;
    private static final int CHINESE = 10;
    private static final int FIRST_IDEOGRAPH = 0x4e00;
    private static final int IDEOGRAPHS = 3_000;
    private static final List<String> COUNTRIES = List.of("GB", "DE", "FR", "CN", "US", "NL", "ES", "IT", "PL", "SE");
    private static final List<String> SYLLABLES = List.of(
            "an", "na", "ber", "lin", "mar", "to", "schu", "ster", "wil", "son", "ga", "ri", "el", "zo", "kar", "ov",
            "jo", "hen", "pe", "fi", "mül", "ler", "qui", "ra", "ha", "da", "vi", "sa", "mo", "ne", "ti", "us");

    private final List<String> firstNames = names(2_000, 1);
    private final List<String> lastNames = names(20_000, 2);

    /** Registers a customer, and lets some of them buy. */
    void settle(Core core, int number) {
        SplittableRandom random = new SplittableRandom(number);
        String first = skewed(firstNames, random);
        String last = skewed(lastNames, random);
        String name = random.nextInt(CHINESE) == 0 ? chinese(random) : first + " " + last;
        String address =
                "%s.%s%d@customers.example".formatted(first, last, number).toLowerCase(Locale.ROOT);
        core.relationship()
                .registerCustomer()
                .register(
                        new CustomerDraft(
                                new Profile(
                                        CustomerKind.PERSON,
                                        name,
                                        null,
                                        COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                                        null,
                                        null),
                                List.of(new ExternalIdDraft(Shop.SOURCE, Shop.number(number))),
                                List.of(new ContactPointDraft(ContactKind.EMAIL, address)),
                                manager(random.nextInt(MANAGERS))),
                        null,
                        Shop.CALLER);
        if (number % BUYS == 0) {
            Shop.buy(core, number, number);
        }
    }

    static String manager(int number) {
        return "manager" + number % MANAGERS;
    }

    /** The first letters of a name, as somebody would type them. */
    String typed(int letters, SplittableRandom random) {
        while (true) {
            String name = random.nextInt(CHINESE) == 0
                    ? chinese(random)
                    : skewed(random.nextBoolean() ? firstNames : lastNames, random);
            if (name.length() >= letters) {
                return name.substring(0, letters);
            }
        }
    }

    private static String skewed(List<String> names, SplittableRandom random) {
        double spread = random.nextDouble();
        return names.get((int) (names.size() * spread * spread * spread));
    }

    private static String chinese(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        int length = 2 + random.nextInt(7);
        for (int i = 0; i < length; i++) {
            double spread = random.nextDouble();
            name.appendCodePoint(FIRST_IDEOGRAPH + (int) (IDEOGRAPHS * spread * spread));
        }
        return name.toString();
    }

    private static List<String> names(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count).mapToObj(i -> name(random)).toList();
    }

    private static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
