package io.tenure.segmentation.portal;

import io.tenure.segmentation.queries.SegmentView;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What segments are called in the language of the reader. */
@Component("segmentTitles")
class SegmentTitles {

    public String of(SegmentView segment) {
        return segment.titleIn(language());
    }

    /** As far as it is written; empty where it is not. */
    public String of(SegmentForm form) {
        return SegmentView.titleIn(language(), Objects.requireNonNullElse(form.title(), ""), form.titleZh());
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }
}
