package org.concernhandling.reporting.annual;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who publishes annual reports.
 *
 * @param publisher the name of the organisation, as it stands on the reports
 * @param contact where readers can ask, such as an e-mail address of the organisation;
 * empty for none
 */
@ConfigurationProperties("concerns.reports")
record ReportProperties(@DefaultValue("The inspectorate") String publisher, @DefaultValue("") String contact) {
}
