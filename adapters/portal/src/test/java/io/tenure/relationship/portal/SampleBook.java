package io.tenure.relationship.portal;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.SpendingSource;
import io.tenure.relationship.events.StageMove;
import io.tenure.relationship.events.StakeholderRole;
import io.tenure.relationship.queries.Activity;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.PromiseView;
import io.tenure.relationship.queries.ThreadView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers as different as they come: small and huge, named in two scripts, hostile, silent and erased. */
final class SampleBook {
    static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    static final String RICH = "0198aaaa-0000-7000-8000-000000000001";
    static final String HOSTILE = "0198aaaa-0000-7000-8000-000000000003";
    static final String NEW = "0198aaaa-0000-7000-8000-000000000004";
    static final String HUGE = "0198aaaa-0000-7000-8000-000000000005";

    final List<CustomerView> customers = new ArrayList<>();
    final List<InteractionView> interactions = new ArrayList<>();
    final List<ThreadView> threads = new ArrayList<>();
    final List<PromiseView> promises = new ArrayList<>();

    SampleBook() {
        rich();
        add(customer(2, CustomerKind.PERSON, "王小明", "CN", "anna", "CNY", "48210.50", 37, 3));
        add(customer(
                3,
                CustomerKind.ORGANISATION,
                "<script>alert('x')</script> & =cmd|' /C calc'!A0",
                "DE",
                "anna",
                "EUR",
                "-12.40",
                2,
                40));
        add(customer(4, CustomerKind.ORGANISATION, "Fresh Start Ltd", "GB", "anna", null, null, 0, -1));
        huge();
        String[] names = {
            "Ashford & Daughters",
            "Bellwether Homeware",
            "Cornish Lamp Works",
            "Delacroix Frères",
            "Elm Street Gifts",
            "Fjord Interiors AS",
            "Garden of Small Things",
            "Hanseatic Trading GmbH",
            "Ivory Lane Boutique",
            "Jasmin Teehaus"
        };
        String[] countries = {"GB", "GB", "GB", "FR", "IE", "NO", "GB", "DE", "AU", "AT"};
        String[] currencies = {"GBP", "GBP", "GBP", "EUR", "EUR", "NOK", "GBP", "EUR", "AUD", "EUR"};
        for (int i = 0; i < 120; i++) {
            int j = i % names.length;
            String name = i < names.length ? names[j] : names[j] + " " + (i / names.length + 1);
            add(customer(
                    10 + i,
                    i % 4 == 3 ? CustomerKind.PERSON : CustomerKind.ORGANISATION,
                    name,
                    countries[j],
                    i % 3 == 0 ? "anna" : "ben",
                    currencies[j],
                    String.valueOf(1800 + i * 731.37 % 9000).substring(0, 6),
                    3 + i * 7 % 60,
                    1 + i * 5));
        }
    }

    private void rich() {
        var view = customer(
                1, CustomerKind.ORGANISATION, "Harbour & Finch Homeware Ltd", "GB", "anna", "GBP", "48210.55", 64, 2);
        customers.add(new CustomerView(
                view.id(),
                view.kind(),
                view.name(),
                "Homeware retail",
                "GB",
                "en-GB",
                "Europe/London",
                List.of(new CustomerView.LinkedId("shop", "17850"), new CustomerView.LinkedId("erp", "C-204-118")),
                List.of(
                        new CustomerView.Contact(ContactKind.EMAIL, "orders@harbourfinch.example", true),
                        new CustomerView.Contact(ContactKind.PHONE, "+44 20 7946 0018", true),
                        new CustomerView.Contact(ContactKind.POSTAL, "12 Quay Street, Bristol BS1 4XA", false)),
                List.of(
                        new CustomerView.Consent(
                                "newsletter", Channel.EMAIL, true, NOW.minus(Duration.ofDays(300)), "web form"),
                        new CustomerView.Consent(
                                "offers", Channel.PHONE, false, NOW.minus(Duration.ofDays(21)), "call with Anna")),
                "anna",
                "Westbrook Distribution",
                List.of(
                        new CustomerView.Stakeholder(
                                "s1",
                                "Margaret Finch",
                                StakeholderRole.DECISION_MAKER,
                                "Signs orders above £2,000",
                                LocalDate.of(2023, 4, 2),
                                null),
                        new CustomerView.Stakeholder(
                                "s2",
                                "Lantern & Co",
                                StakeholderRole.COMPETITOR,
                                null,
                                LocalDate.of(2026, 2, 11),
                                null),
                        new CustomerView.Stakeholder(
                                "s3",
                                "Paul Reyes",
                                StakeholderRole.CONTACT,
                                null,
                                LocalDate.of(2021, 1, 5),
                                LocalDate.of(2025, 6, 30))),
                List.of(new CustomerView.Stage(
                        "e-commerce",
                        1,
                        "mature",
                        "new",
                        StageMove.FORWARD,
                        "purchases >= 3",
                        NOW.minus(Duration.ofDays(40)))),
                List.of("vip", "展会 2026"),
                new CustomerView.Spending(
                        new BigDecimal("180000"),
                        "GBP",
                        SpendingSource.SURVEY,
                        "Trade survey 2026, table 4",
                        LocalDate.of(2026, 3, 1)),
                null,
                List.of("0198aaaa-0000-7000-8000-0000000000ff"),
                List.of(),
                List.of(),
                false,
                view.registeredAt(),
                view.own(),
                view.together(),
                List.of(),
                88,
                1000));
        interactions.addAll(SampleHistory.of(RICH, 64));
        threads.add(new ThreadView(
                RICH,
                "order 541909",
                true,
                null,
                NOW.minus(Duration.ofDays(6)),
                NOW.minus(Duration.ofHours(20)),
                Channel.EMAIL,
                Direction.INBOUND,
                "Two of the lanterns arrived with cracked glass. Can you replace them before the weekend market?",
                "anna",
                4));
        threads.add(new ThreadView(
                RICH,
                "spring catalogue",
                true,
                null,
                NOW.minus(Duration.ofDays(30)),
                NOW.minus(Duration.ofDays(12)),
                Channel.PHONE,
                Direction.OUTBOUND,
                "Sent the draft catalogue, Margaret looks at it next week.",
                "anna",
                3));
        promises.add(new PromiseView(
                RICH,
                "p1",
                "Replacement lanterns delivered free of charge",
                NOW.minus(Duration.ofDays(5)),
                NOW.minus(Duration.ofDays(1)),
                "order 541909",
                "anna",
                PromiseView.State.OPEN,
                null,
                null));
        promises.add(new PromiseView(
                RICH,
                "p2",
                "Call back with volume prices",
                NOW.minus(Duration.ofDays(2)),
                NOW.plus(Duration.ofDays(3)),
                null,
                "anna",
                PromiseView.State.OPEN,
                null,
                null));
        promises.add(new PromiseView(
                RICH,
                "p3",
                "Send fabric samples",
                NOW.minus(Duration.ofDays(80)),
                NOW.minus(Duration.ofDays(70)),
                null,
                "ben",
                PromiseView.State.KEPT,
                NOW.minus(Duration.ofDays(72)),
                null));
    }

    private void huge() {
        add(customer(
                5,
                CustomerKind.ORGANISATION,
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und Nachfolger, Internationale Handels- und Beteiligungsgesellschaft mbH & Co. KG",
                "AT",
                "maximilian.von-und-zu-hohenstein",
                "EUR",
                "9876543210.99",
                1234567,
                1));
        interactions.addAll(SampleHistory.of(HUGE, 40));
        for (int i = 0; i < 200; i++) {
            threads.add(new ThreadView(
                    HUGE,
                    "case " + (1000 + i),
                    true,
                    null,
                    NOW.minus(Duration.ofDays(200 - i)),
                    NOW.minus(Duration.ofHours(i)),
                    Channel.EMAIL,
                    i % 3 == 0 ? Direction.INBOUND : Direction.OUTBOUND,
                    "Message " + i,
                    "anna",
                    i));
        }
    }

    private void add(CustomerView view) {
        customers.add(view);
    }

    static CustomerView customer(
            int number,
            CustomerKind kind,
            String name,
            String country,
            @Nullable String owner,
            @Nullable String currency,
            @Nullable String money,
            long interactions,
            int daysAgo) {
        var activity = daysAgo < 0
                ? Activity.NONE
                : new Activity(
                        interactions,
                        NOW.minus(Duration.ofDays(700)),
                        NOW.minus(Duration.ofDays(daysAgo)),
                        currency == null || money == null ? Map.of() : Map.of(currency, new BigDecimal(money)));
        return new CustomerView(
                "0198aaaa-0000-7000-8000-%012d".formatted(number),
                kind,
                name,
                null,
                country,
                null,
                null,
                List.of(new CustomerView.LinkedId("shop", String.valueOf(12000 + number))),
                List.of(),
                List.of(),
                owner,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                NOW.minus(Duration.ofDays(800)),
                activity,
                activity,
                List.of(),
                3,
                100);
    }
}
