package io.tenure.relationship.application;

/** One record of a {@link DuplicateGroup}. */
record DuplicateMember(String group, String customerId) {

    String id() {
        return id(group, customerId);
    }

    static String id(String group, String customerId) {
        return group + "/" + customerId;
    }
}
