package org.concernhandling.history.records;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@HistoryEngine
class HistoryImportTest {

	@Autowired
	HistoryImport history;

	@Autowired
	JdbcClient jdbc;

	@Test
	void smoke() {
		StringBuilder file = new StringBuilder(
				"id,received,channel,standing,setting,failure,category,decided,provider-enquiry,hold-for-next-inspection,compliance-visit,inspection-rescheduling,onward-referral,immediate-risk-referral,no-further-action,closed\n");
		String[] actions = { "satisfied,,,,,,", "yes,yes,,,,,", ",,complied,,,,", ",,,bring-forward,,,",
				",,,,not-reassured,,", ",yes,,,,yes,", ",,,,,,yes", "no-response,,,,,,",
				"withdrawn-to-protect-reporter,yes,,,,," };
		for (int i = 0; i < 60; i++) {
			file.append(
					"h%d,2017-%02d-%02d,hotline,employee,childrens-home,health-or-safety,quality-of-care,2017-%02d-%02d,%s,2018-02-%02d\n"
						.formatted(i, 4 + i % 8, 1 + i % 20, 4 + i % 8, 4 + i % 20, actions[i % actions.length],
								1 + i % 28));
		}
		long start = System.nanoTime();
		HistoryImport.Report report = this.history
			.bringIn(new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)));
		System.out.println("RATE " + report + " " + 60 / ((System.nanoTime() - start) / 1e9));
		System.out.println(this.jdbc.sql("select task_def_key_, count(*) from act_ru_task group by task_def_key_")
			.query()
			.listOfRows());
		System.out.println(
				this.jdbc.sql("select action, outcome, count(*) from concerns.handling_action group by action, outcome")
					.query()
					.listOfRows());
		assertThat(report.failed()).isEmpty();
		assertThat(report.faults()).isEmpty();
	}

}
