@NullMarked
package io.tenure.shared.together;

import org.jspecify.annotations.NullMarked;
