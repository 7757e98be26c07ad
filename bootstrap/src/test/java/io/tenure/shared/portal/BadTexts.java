package io.tenure.shared.portal;

import io.tenure.alerts.application.port.in.AlertRulesInvalid;
import io.tenure.alerts.yaml.YamlAlertRuleFiles;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.yaml.YamlModelFiles;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.yaml.YamlProgrammeFiles;
import io.tenure.messaging.application.port.in.MessagePlanInvalid;
import io.tenure.messaging.yaml.YamlMessagePlanFiles;
import io.tenure.shared.cel.CelRules;
import java.util.List;
import java.util.stream.Stream;

/** Texts in which everything is wrong that can be, and what is said of them. */
final class BadTexts {

    private static final List<String> MODELS = List.of("", "a: [", "x".repeat(100_001), "stages: []", """
            stages: [{id: sold}, {id: sold}]
            scripts:
              - {id: call, questions: [{id: need, answers: [{id: "no", means: rules-out}, {id: "no", means: leaves-open}]}, {id: need}]}
              - {id: call, questions: []}
            """);

    private static final List<String> NO_YAML = List.of(
            "a: |x",
            "a:\n\tb: 1",
            "a: @b",
            "a: b: c",
            "a: - b",
            "a: 'b",
            "a: [b",
            "a:\n  b: 1\n c: 2",
            "a: 'b' c",
            "a: 1\nb",
            "a: *b",
            "a: \"\\q\"",
            "a: 1\n---\nb: 1",
            "a: ]",
            "[".repeat(20) + "]".repeat(20),
            "a: \u0001");

    private static final List<String> PROGRAMMES = List.of(
            """
            name: Our Club
            title: {en: "", zh: [俱乐部], de: Klub}
            currency: pounds
            time-zone: Mars
            colour: red
            colour: blue
            points: {rounding: sideways, pending-days: soon, corrections-days: 0, expiry: forever, worth: {points: 0, value: much, most: 9}}
            categories: {tea: leaves, milk: [whole, whole]}
            card-prefix: 4
            control-group: {percent: 60}
            earn:
              - {id: base, points: none}
              - {id: base, points: -1}
              - {id: both, factor: 2, points: 1}
              - {id: two, points: 1, per: 1, each: piece}
              - {id: half, points: 0.5}
              - {id: all, points: 1, budget: -5}
            tiers: {levels: [{id: blue, points: 1}, {id: blue}]}
            stored-value:
              - {currency: GBP, most: 10, smallest-top-up: 20, bonus: [{from: much, gives: 0.001}, {from: 1, gives: 1}]}
              - {currency: GBP, most: 10, bonus: [%s]}
            coupons:
              - {id: c, amount: 1, percent: 20, from: 2026-02-01, to: 2026-01-01}
              - {id: d, percent: 200, partial: true, from: someday, to: 2026-01-01}
            partners:
              - id: bakery
                outlets: [quay, quay, ""]
                terms: [{from: 2026-01-01, earn-price: dear, burn-price: -1}, {from: 2026-01-01}]
              - {id: cafe, outlets: [], terms: []}
            member-prices:
              - {id: m, tier: gold, prices: []}
              - {id: m, prices: [{}, {category: none, price: -1}]}
            priority-booking:
              - {id: p, items: [{}], opens: []}
              - {id: q, items: [%s], opens: [{from: noon}]}
            soft-benefits: [{id: s}]
            greetings: [{id: g, on: never}]
            """.formatted("{},".repeat(21), "seat,".repeat(1_001)),
            """
            title: {en: %s}
            categories: [tea]
            earn: 1
            tiers: {levels: []}
            stored-value: []
            coupons: [%s]
            partners: [%s]
            soft-benefits: []
            """.formatted("x".repeat(2_001), "{},".repeat(101), "{},".repeat(201)),
            """
            points: {negative-balance: forgive}
            earn: [{id: spring, points: 1, budget: 5}, %s]
            """.formatted("{},".repeat(201)));

    private static final List<String> PLANS = List.of("""
            sender: {email: nobody}
            quiet-hours: {from: "21:00", to: "21:00"}
            caps: [{channel: sms, messages: 0}, {channel: sms}]
            templates:
              - {id: a, purpose: service, parameters: [Name, unused], en: {subject: Hello, text: "{name}"}, zh: {text: 您好}}
            """, """
            quiet-hours: {from: soon, to: late}
            templates: [%s]
            """.formatted("{},".repeat(201)));

    private static final List<String> ALERTS = List.of("""
            rules:
              - {id: a, counts: [purchase], between: {from: "01:00", to: "01:00"}}
              - {id: b, counts: [card-code], per: outlet}
              - {id: c, counts: [sale], per: outlet, distinct: outlets}
              - {id: d, counts: [card-code], per: member}
            """, """
            notify: [%s]
            rules: [%s]
            """.formatted("{},".repeat(21), "{},".repeat(51)));

    private BadTexts() {}

    /** What is said of one mistake. */
    record Said(String code, List<String> parts, String message) {}

    static List<Said> said() {
        return Stream.of(
                        Stream.concat(MODELS.stream(), NO_YAML.stream()).flatMap(BadTexts::ofModel),
                        PROGRAMMES.stream().flatMap(BadTexts::ofProgramme),
                        PLANS.stream().flatMap(BadTexts::ofPlan),
                        ALERTS.stream().flatMap(BadTexts::ofAlerts))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Said> ofModel(String text) {
        try {
            throw new AssertionError("Nothing is wrong with " + new YamlModelFiles().read(text));
        } catch (ModelInvalid invalid) {
            return invalid.problems().stream().map(each -> new Said(each.code(), each.parts(), each.message()));
        }
    }

    private static Stream<Said> ofProgramme(String text) {
        try {
            throw new AssertionError(
                    "Nothing is wrong with " + new YamlProgrammeFiles(new CelRules()).draft("club", text));
        } catch (ProgrammeInvalid invalid) {
            return invalid.problems().stream().map(each -> new Said(each.code(), each.parts(), each.message()));
        }
    }

    private static Stream<Said> ofPlan(String text) {
        try {
            throw new AssertionError("Nothing is wrong with " + new YamlMessagePlanFiles().read(1, text));
        } catch (MessagePlanInvalid invalid) {
            return invalid.problems().stream().map(each -> new Said(each.code(), each.parts(), each.message()));
        }
    }

    private static Stream<Said> ofAlerts(String text) {
        try {
            throw new AssertionError("Nothing is wrong with " + new YamlAlertRuleFiles().read(1, text));
        } catch (AlertRulesInvalid invalid) {
            return invalid.problems().stream().map(each -> new Said(each.code(), each.parts(), each.message()));
        }
    }
}
