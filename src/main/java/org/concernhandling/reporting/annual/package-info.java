/**
 * The annual report that the law asks for (SI 2017/507): its editions from the first
 * figures to the published page, and the rules that no client can get round. The process
 * {@code annual-report} carries it.
 */
@NamedInterface("annual")
package org.concernhandling.reporting.annual;

import org.springframework.modulith.NamedInterface;
