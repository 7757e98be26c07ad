package io.tenure.bootstrap;

import io.tenure.segmentation.application.SegmentationModule;
import io.tenure.segmentation.application.port.in.DraftSegmentUseCase;
import io.tenure.segmentation.application.port.in.ExportMembersUseCase;
import io.tenure.segmentation.application.port.in.PreviewSegmentUseCase;
import io.tenure.segmentation.application.port.in.PublishSegmentUseCase;
import io.tenure.segmentation.application.port.in.RetireSegmentUseCase;
import io.tenure.segmentation.queries.SegmentQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what segmentation can do to the edges. */
@Configuration
class SegmentationConfiguration {

    @Bean
    SegmentationModule segmentation(Core core) {
        return core.segmentation();
    }

    @Bean
    SegmentQueries segmentQueries(SegmentationModule segmentation) {
        return segmentation.queries();
    }

    @Bean
    DraftSegmentUseCase draftSegment(SegmentationModule segmentation) {
        return segmentation.draftSegment();
    }

    @Bean
    PublishSegmentUseCase publishSegment(SegmentationModule segmentation) {
        return segmentation.publishSegment();
    }

    @Bean
    RetireSegmentUseCase retireSegment(SegmentationModule segmentation) {
        return segmentation.retireSegment();
    }

    @Bean
    PreviewSegmentUseCase previewSegment(SegmentationModule segmentation) {
        return segmentation.previewSegment();
    }

    @Bean
    ExportMembersUseCase exportMembers(SegmentationModule segmentation) {
        return segmentation.exportMembers();
    }
}
