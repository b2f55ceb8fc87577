package org.iofog.cli.get;

import java.util.List;
import java.util.stream.Collectors;
import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.contract.view.ApplicationView;
import org.iofog.contract.view.MicroserviceView;

/** The columns of applications. */
final class ApplicationListing {

    static final Listing<ApplicationView> COLUMNS = Listing.of(
            ApplicationView::name,
            Column.of("APPLICATION", ApplicationView::name),
            Column.of("RUNNING", ApplicationListing::running),
            Column.of("MICROSERVICES", ApplicationListing::microservices),
            Column.age("AGE", application -> Ages.since(application.created())),
            Column.wide("ACTIVATED", application -> String.valueOf(application.activated())));

    private static final int MOST_NAMES = 5;

    private ApplicationListing() {}

    private static String running(ApplicationView application) {
        List<MicroserviceView> all = application.microservices();
        return all.stream().filter(MicroserviceListing::isRunning).count() + "/" + all.size();
    }

    private static String microservices(ApplicationView application) {
        List<MicroserviceView> all = application.microservices();
        return all.size() > MOST_NAMES
                ? all.size() + " microservices"
                : all.stream().map(MicroserviceView::name).collect(Collectors.joining(", "));
    }
}
