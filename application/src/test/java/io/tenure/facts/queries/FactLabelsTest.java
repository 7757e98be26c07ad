package io.tenure.facts.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.facts.domain.FactColumns;
import io.tenure.shared.rules.Column;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FactLabelsTest {

    @Test
    void nameEveryColumnInBothLanguages() {
        for (Column column : FactColumns.columns()) {
            assertThat(FactLabels.of(column.name(), Locale.ENGLISH)).isNotBlank();
            assertThat(FactLabels.of(column.name(), Locale.SIMPLIFIED_CHINESE))
                    .as("%s in Chinese", column.name())
                    .matches(".*\\p{IsHan}.*");
        }
    }
}
