package io.tenure.access;

import java.util.List;

/** Who read whose personal data, when and how. Durable when a call returns; holds ids only, never personal data. */
public interface AccessLog {

    void read(Caller caller, String what, List<String> customerIds);
}
