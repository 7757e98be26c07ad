package io.tenure.access;

import java.util.List;

/**
 * Who read whose personal data, when and how. Durable when a call returns; holds ids only, never personal data. What
 * policies and jobs look at ({@link Caller#SYSTEM}) nobody has read.
 */
public interface AccessLog {

    void read(Caller caller, String what, List<String> customerIds);
}
