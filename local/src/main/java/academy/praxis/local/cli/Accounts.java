package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import java.io.PrintWriter;

/** Whom a newcomer can sign in as. */
final class Accounts {

    private Accounts() {}

    static void print(PrintWriter out) {
        out.println("  Sign in with the password " + Academy.DEMO_PASSWORD + " as:");
        out.println("    amira.haddad@praxis.example    admin and manager, head of the academy");
        out.println("    jonas.weber@praxis.example     manager");
        out.println("    lotte.devries@praxis.example   curator");
        out.println("    grace.okafor@praxis.example    stakeholder, clinical director");
        out.println("    noor.bakker@praxis.example     mentor, psychologist");
        out.println("    sam.murphy@praxis.example      learner, nurse");
    }
}
