/** The kernel that every module stands on: values and the ports of ledger, views and sealing. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Shared kernel",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package io.tenure.shared;
