package io.tenure.segmentation.queries;

import java.util.List;
import java.util.Map;

/**
 * The segments of one customer.
 *
 * @param current where it belongs, the newest first
 * @param past where it belonged, the newest first; at most 200
 * @param undecided the segments whose rule has no answer for it, with the reason
 */
public record CustomerSegments(
        String customerId, List<MembershipView> current, List<MembershipView> past, Map<String, String> undecided) {}
