package io.tenure.lifecycle.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.facts.domain.FactColumns;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.domain.Assessment.Moves;
import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.domain.Placed;
import io.tenure.lifecycle.domain.Stage;
import io.tenure.lifecycle.domain.StageAssessment;
import io.tenure.lifecycle.domain.Wording;
import io.tenure.lifecycle.yaml.YamlModelFiles;
import io.tenure.shared.cel.CelRules;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.RuleFailed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each shipped model says of customers as they come. */
class ShippedModelsSpecification {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final YamlModelFiles FILES = new YamlModelFiles();

    @Test
    void fiveModelsShipAndAllAreValid() {
        assertThat(FILES.shipped())
                .hasSize(5)
                .allSatisfy(name -> assertThat(model(name).stages()).hasSizeBetween(4, 5));
    }

    @Test
    void everyWordIsThereInBothLanguages() {
        assertThat(FILES.shipped())
                .flatMap(name -> words(model(name)).toList())
                .allSatisfy(word -> assertThat(word.zh()).matches(".*\\p{IsHan}.*"))
                .allSatisfy(word -> assertThat(word.en()).isNotBlank().isNotEqualTo(word.zh()));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "e-commerce, '', potential",
        "e-commerce, purchases=1 daysSinceLastPurchase=3 purchasesLast365Days=1 purchasesLast90Days=1, new",
        "e-commerce, purchases=9 daysSinceLastPurchase=20 purchasesLast365Days=9 purchasesLast90Days=2, mature",
        "e-commerce, purchases=9 daysSinceLastPurchase=91 purchasesLast365Days=9, degraded",
        "e-commerce, purchases=9 daysSinceLastPurchase=271, lost",
        "four-stages, '', exploration",
        "four-stages, purchases=2 daysSinceLastPurchase=5, formation",
        "four-stages, purchases=8 purchasesLast365Days=8 daysSinceLastPurchase=5 tenureDays=200, stability",
        "four-stages, purchases=8 daysSinceLastPurchase=5 tenureDays=200 complaintsOpen=3, decline",
        "telecom, '', acquisition",
        "telecom, purchases=2 tenureDays=40 daysSinceLastPurchase=5, promotion",
        "telecom, purchases=9 purchasesLast365Days=9 tenureDays=400 daysSinceLastPurchase=5, maturity",
        "telecom, purchases=9 daysSinceLastPurchase=5 competitorMentionsLast180Days=2, decline",
        "telecom, purchases=9 daysSinceLastPurchase=5 questionsLast90Days=3 complaintsLast90Days=1, decline",
        "telecom, purchases=9 daysSinceLastPurchase=241, departure",
        "reach-to-loyalty, '', reach",
        "reach-to-loyalty, contactsIn=1, acquisition",
        "reach-to-loyalty, contactsIn=1 tags=lead-dropped, reach",
        "reach-to-loyalty, tags=lead-confirmed, acquisition",
        "reach-to-loyalty, purchases=1 purchaseDays=1 daysSinceLastPurchase=400, conversion",
        "reach-to-loyalty, purchases=2 purchaseDays=2 daysSinceLastPurchase=40, retention",
        "reach-to-loyalty, purchases=3 purchaseDays=3 referrals=2 daysSinceLastPurchase=40, loyalty",
        "acquire-to-maintain, purchaseDays=1, acquire",
        "acquire-to-maintain, purchaseDays=2, cultivate",
        "acquire-to-maintain, purchaseDays=5 purchasesLast365Days=3, develop",
        "acquire-to-maintain, purchaseDays=9 purchasesLast365Days=6 tenureDays=180 daysSinceLastPurchase=5, maintain",
    })
    void seesACustomerInTheStage(String name, String facts, String stage) throws RuleFailed {
        assertThat(StageAssessment.assess(model(name), row(facts), null, TODAY))
                .isInstanceOfSatisfying(
                        Moves.class, move -> assertThat(move.to()).isEqualTo(stage));
    }

    @ParameterizedTest(name = "{0}: from {1}, {2} leads to {3}")
    @CsvSource({
        "e-commerce, degraded, purchases=9 purchasesLast365Days=5 purchasesLast90Days=1 daysSinceLastPurchase=0, mature",
        "e-commerce, lost, purchases=9 purchasesLast365Days=1 purchasesLast90Days=1 daysSinceLastPurchase=0, new",
        "four-stages, exploration, purchases=9 purchasesLast365Days=9 tenureDays=300 daysSinceLastPurchase=1, formation",
        "telecom, departure, purchases=9 purchasesLast365Days=9 tenureDays=400 daysSinceLastPurchase=1, maturity",
    })
    void leadsACustomerOnOrBack(String name, String from, String facts, String to) throws RuleFailed {
        Placed placed = new Placed(from, TODAY.minusYears(1));

        assertThat(StageAssessment.assess(model(name), row(facts), placed, TODAY))
                .isInstanceOfSatisfying(
                        Moves.class, move -> assertThat(move.to()).isEqualTo(to));
    }

    private static LifecycleModel model(String name) {
        try {
            return new ModelCompiler(FILES, new CelRules()).compile(new ModelVersion(name, 1), FILES.shippedText(name));
        } catch (ModelInvalid e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static Stream<Wording> words(LifecycleModel model) {
        return Stream.of(
                        Stream.of(model.title(), model.about()),
                        model.stages().stream().flatMap(ShippedModelsSpecification::words),
                        model.scripts().stream().flatMap(ShippedModelsSpecification::words))
                .flatMap(each -> each);
    }

    private static Stream<Wording> words(LeadScript script) {
        return Stream.concat(
                Stream.of(script.name(), script.opening()),
                script.questions().stream()
                        .flatMap(question -> Stream.concat(
                                Stream.of(question.text()),
                                question.answers().stream().map(LeadScript.Answer::text))));
    }

    private static Stream<Wording> words(Stage stage) {
        return Stream.of(stage.name(), stage.lookFor(), stage.act());
    }

    /** Counts that are not named are 0, lists are empty; what else is not named is unknown. */
    private static Row row(String facts) {
        Map<String, String> named = new HashMap<>();
        Stream.of(facts.split(" ")).filter(fact -> !fact.isEmpty()).forEach(fact -> {
            List<String> parts = List.of(fact.split("="));
            named.put(parts.get(0), parts.get(1));
        });
        return place -> {
            var column = FactColumns.columns().get(place);
            String value = named.get(column.name());
            if (column.type() == ColumnType.TEXTS) {
                return value == null ? List.of() : List.of(value);
            }
            boolean count =
                    column.type() == ColumnType.INTEGER && !column.name().startsWith("daysSince");
            return value == null ? count ? Long.valueOf(0) : null : Long.valueOf(value);
        };
    }
}
