package io.tenure.segmentation.application;

/** How many customers belong to a segment now. */
record SegmentSizeView(String segment, long members) {

    static SegmentSizeView none(String segment) {
        return new SegmentSizeView(segment, 0);
    }

    SegmentSizeView changedBy(int members) {
        return new SegmentSizeView(segment, this.members + members);
    }
}
