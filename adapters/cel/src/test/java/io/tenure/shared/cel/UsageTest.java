package io.tenure.shared.cel;

import static io.tenure.shared.cel.Shop.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.rules.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @Test
    void namesTheColumnsThatARuleAsksFor() {
        assertThat(rule("purchases > 3 && tags.exists(t, t == country)").columns())
                .containsExactly("country", "purchases", "tags");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "daysSinceLastPurchase > 90, 91",
        "daysSinceLastPurchase >= 90, 90",
        "daysSinceLastPurchase < 90, 90",
        "daysSinceLastPurchase <= 90, 91",
        "90 < daysSinceLastPurchase, 91",
        "90 >= daysSinceLastPurchase, 91",
        "daysSinceLastPurchase > 90.5, 91",
        "daysSinceLastPurchase >= 90.5, 91",
    })
    void namesTheValueAtWhichARuleTurns(String source, long turn) {
        assertThat(rule(source).thresholds("daysSinceLastPurchase"))
                .hasValueSatisfying(turns -> assertThat(turns).containsExactly(turn));
    }

    @Test
    void namesEveryValueAtWhichARuleTurns() {
        assertThat(rule("daysSinceLastPurchase > 30 && !(daysSinceLastPurchase == 60)")
                        .thresholds("daysSinceLastPurchase"))
                .hasValueSatisfying(turns -> assertThat(turns).containsExactly(31L, 60L, 61L));
    }

    @Test
    void aRuleThatDoesMoreThanCompareMayTurnAnywhere() {
        assertThat(rule("daysSinceLastPurchase > 30 || daysSinceLastPurchase * 2 > purchases")
                        .thresholds("daysSinceLastPurchase"))
                .isEmpty();
        assertThat(rule("profitTrend < 0").thresholds("profitTrend")).isEmpty();
    }

    @Test
    void aColumnNotAskedForTurnsNothing() {
        assertThat(rule("purchases > 3").thresholds("daysSinceLastPurchase"))
                .hasValueSatisfying(turns -> assertThat(turns).isEmpty());
    }

    @Test
    void namesTheTextsThatAreAskedToBeInAListWithTheirPlaces() {
        assertThat(rule("purchases > 3 && \"vip\" in\n  .tags // \"old\" in tags\n  || r'new' in (tags)")
                        .mentions("tags"))
                .containsExactly(new Mention(1, 18, "vip"), new Mention(3, 6, "new"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'v' + 'ip' in tags                                  | 15
            tags.size() > 2                                     | 1
            tags.exists(t, t == 'vip')                          | 1
            'vip' in tags.map(t, t)                             | 10
            'vip' in (partner ? tags : ['a'])                   | 21
            country in tags                                     | 12
            [['a']].exists(tags, 'a' in .tags && .tags == tags) | 39
            """)
    void namesThePlaceWhereARuleDoesAnythingElseWithAList(String source, int column) {
        assertThat(rule(source).mentions("tags")).contains(new Mention(1, column, null));
    }
}
