package io.tenure.segmentation.portal;

import io.tenure.segmentation.queries.SegmentView;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What segments are called in the language of the reader. */
@Component("segmentTitles")
class SegmentTitles {

    public String of(SegmentView segment) {
        return segment.titleIn(LocaleContextHolder.getLocale().getLanguage());
    }
}
