package io.tenure.shared.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tenure.shared.views.ViewQuery.Filter.Is;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the port {@link ViewQuery} says about searching as one types. */
abstract class ViewsSearchContract extends ViewsPagingContract {

    @ParameterizedTest
    @CsvSource({
        "Anna Müller, müller",
        "Anna Müller, MULLER",
        "Anna Muller, Müller",
        "Anna Müller, m",
        "Anna Müller, mu",
        "Anna Müller, anna mül",
        "Anna Müller, muller ann",
        "Straßenbau AG, STRASSEN",
        "Łódź Ørsted, lodz ors",
        "ΟΔΟΣ, οδος",
        "ΟΔΟΣ, ΟΔΟΣ",
        "İstanbul, istanbul",
        "Jean-Luc O'Neill, o'neil",
        "Jean-Luc O'Neill, jean luc",
        "anna.lee@acme.example, anna.lee@ac",
        "anna.lee@acme.example, acme",
        "ﬁne ＡＢＣ, fine abc",
        "上海贸易有限公司, 上海贸易有限公司",
        "上海贸易有限公司, 海贸",
        "上海贸易有限公司, 司",
        "上海贸易有限公司, 上海 有限",
        "ABC贸易, abc贸",
        "ABC贸易, 贸易",
        "東京カメラ, カメ",
        "서울무역, 울무",
        "Customer 17850, 178",
        "😀 Anna, anna"
    })
    void finds(String name, String text) {
        store(customer("a", name), customer("b", "Somebody Else"));
        assertThat(ids(searching(text))).containsExactly("a");
        assertThat(views.count(CUSTOMERS, searching(text), 10)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Müller, nna",
        "Anna Müller, ann muller",
        "Anna Müller, anna x",
        "上海贸易有限公司, 海上",
        "上海贸易有限公司, 上贸",
        "anna.lee@acme.example, lee.anna",
        "Anna Müller, AND",
        "Anna Müller, Anna NOT Müller",
        "Anna Müller, words:anna",
        "Anna Müller, anna OR bert"
    })
    void doesNotFind(String name, String text) {
        store(customer("a", name));
        assertThat(ids(searching(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "*", "\"", "'", "(", "))", "^", "-", "%_", "\u0000", "\uD800", "😀"})
    void textWithoutALetterOrDigitDoesNotNarrow(String text) {
        storeMany(3);
        assertThat(ids(searching(text))).hasSize(3);
        assertThat(views.count(CUSTOMERS, searching(text), 10)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name\"*",
                "name* OR",
                "NEAR(name",
                "{name}: x",
                "name'; DROP TABLE view_customer; --",
                "\uD800name"
            })
    void anyInputIsSafe(String text) {
        storeMany(3);
        assertThat(ids(searching(text))).hasSizeBetween(0, 3);
        assertThat(ids(all())).hasSize(3);
    }

    @Test
    void takesLongTextAndRefusesTooLongText() {
        store(customer("a", "a b c d e f g h i j k l m n o p q r s t u v w x y z " + "very".repeat(2_000)));
        assertThat(ids(searching("a b c d e f g h i j k l m n o p q r s t u v w x y z veryvery")))
                .hasSize(1);
        assertThat(ids(searching("a b c d e f g h i j k l m n o p q r s t u v w x y z verx")))
                .isEmpty();
        assertThat(ids(searching("q b c d e f g h i j k l m n o p q r s t u v w x y 1 z")))
                .isEmpty();
        assertThat(ids(searching("a ".repeat(500)))).hasSize(1);
        assertThat(ids(searching("ab".repeat(500)))).isEmpty();
        assertThat(ids(searching("海".repeat(1_000)))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ids(searching("x".repeat(1_001))))
                .withMessageContaining("1000");
    }

    @Test
    void doesNotFindARunOfWordsAcrossTwoTexts() {
        store(new Customer("a", "上海", null, null, null, List.of("贸易", "x y"), Map.of()));
        assertThat(ids(searching("上海"))).hasSize(1);
        assertThat(ids(searching("贸易 y"))).hasSize(1);
        assertThat(ids(searching("海贸"))).isEmpty();
    }

    @Test
    void searchesWithinFiltersInAnyOrder() {
        storeMany(30);
        ViewQuery query = new ViewQuery(List.of(new Is("owner", "o1")), "name01", "visits", true, null, 2);
        assertThat(ids(query)).containsExactly("c019", "c016");
        assertThat(allIds(query, 2)).containsExactly("c019", "c016", "c013", "c010");
    }

    @Test
    void forgetsOldWords() {
        store(customer("a", "Anna Old"));
        store(customer("a", "Anna New"));
        assertThat(ids(searching("old"))).isEmpty();
        assertThat(ids(searching("anna new"))).containsExactly("a");
    }
}
