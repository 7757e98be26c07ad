package io.tenure.access;

import java.util.List;

/**
 * Who read whose personal data, when and how, and what of their deeds nothing else tells of. Durable when a call
 * returns; holds ids only, never personal data. What policies and jobs look at ({@link Caller#SYSTEM}) nobody has read.
 */
public interface AccessLog {

    void read(Caller caller, String what, List<String> customerIds);

    /** Notes what an administrator did that only this log tells of, such as to take away what waits for somebody. */
    void did(Caller caller, String what);
}
