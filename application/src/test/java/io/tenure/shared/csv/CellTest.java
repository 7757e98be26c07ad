package io.tenure.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    void isNoFormulaForASpreadsheet(String text) {
        assertThat(Cell.of(text)).isEqualTo("\"'" + text + "\"");
    }

    @Test
    void leavesOtherTextAsItIs() {
        assertThat(Cell.of("Ada said \"1-1=0\"")).isEqualTo("\"Ada said \"\"1-1=0\"\"\"");
    }
}
