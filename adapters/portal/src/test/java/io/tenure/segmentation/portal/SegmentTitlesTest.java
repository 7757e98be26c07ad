package io.tenure.segmentation.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.segmentation.queries.SegmentDefinition;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.shared.portal.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class SegmentTitlesTest {

    private final SegmentTitles titles = new SegmentTitles();

    @AfterEach
    void whateverWasSpoken() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void areThoseOfTheReadersLanguageWhereThereAreTwo() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(titles.of(vips("贵宾客户"))).isEqualTo("贵宾客户");
        assertThat(titles.of(vips(null))).isEqualTo("VIPs");

        LocaleContextHolder.setLocale(Locale.UK);
        assertThat(titles.of(vips("贵宾客户"))).isEqualTo("VIPs");
    }

    @Test
    void headTheEditorInTheReadersLanguage() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(titles.of(SegmentForm.of(vips("贵宾客户")))).isEqualTo("贵宾客户");
        assertThat(titles.of(SegmentForm.of(vips(null)))).isEqualTo("VIPs");
        assertThat(titles.of(SegmentForm.blank())).isEmpty();

        LocaleContextHolder.setLocale(Locale.UK);
        assertThat(titles.of(SegmentForm.of(vips("贵宾客户")))).isEqualTo("VIPs");
    }

    @Test
    void areBothFoundByTheirWords() {
        List<SegmentView> all = List.of(vips("贵宾客户"));

        assertThat(SegmentList.of(all, "VIP", 0).views()).hasSize(1);
        assertThat(SegmentList.of(all, "贵宾", 0).views()).hasSize(1);
        assertThat(SegmentList.of(List.of(vips(null)), "贵宾", 0).views()).isEmpty();
    }

    @Test
    void stayBothWhenTheSegmentIsEdited() {
        FormErrors errors = FormErrors.none();

        assertThat(SegmentForm.of(vips("贵宾客户")).draft(errors).titleZh()).isEqualTo("贵宾客户");
        assertThat(SegmentForm.of(vips(null)).draft(errors).titleZh()).isNull();
        assertThat(errors.any()).isFalse();
    }

    private static SegmentView vips(@Nullable String titleZh) {
        SegmentDefinition rule = new SegmentDefinition("purchases > 3", List.of(), List.of(), null);
        return new SegmentView("vips", "VIPs", titleZh, 1, rule, null, null, false, Instant.EPOCH);
    }
}
