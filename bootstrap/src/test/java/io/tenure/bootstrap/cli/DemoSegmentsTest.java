package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.Installation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSegmentsTest {

    @Test
    void haveATitleInEachLanguage(@TempDir Path directory) {
        try (Installation tenure = Installation.open(directory)) {
            new DemoSegments(tenure.core().segmentation()).publishMissing();

            assertThat(tenure.core().segmentation().queries().segments())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(segment -> assertThat(segment.titleIn("zh")).containsPattern("\\p{IsHan}"))
                    .allSatisfy(segment -> assertThat(segment.titleIn("en")).doesNotContainPattern("\\p{IsHan}"));
        }
    }
}
