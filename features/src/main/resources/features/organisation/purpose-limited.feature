@claim:purpose-limited @witness:raw-store-read @witness:syscall-trace
Feature: No component reads a kind of data for a purpose that the statement does not name

  Data are used for the purposes that the statement names. Looked at is what is kept and where it could go; what people
  do with a log is beyond any test.

  Scenario Outline: What <host> keeps serves the purposes it names and no others
    Given the conference server of <host>
    And its statement says of using data for nothing else: <says>
    When a day of visits and conferences there is over
    Then the journal holds nothing but the fields it is declared to hold
    And the server has opened no file and reached no host beyond those it needs

    @stated
    Examples: Hosts that promise it
      | host          | says                                                                                                      |
      | waag          | use of Jitsi only; troubleshooting (web log)                                                              |
      | vc4all        | use of Jitsi Meet only; troubleshooting (web log)                                                         |
      | greenminihost | service, statistics, problem solving; linking the people of one conference; actions within the conference |
      | bbw-leipzig   | error-free running, then anonymised evaluation                                                            |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | studentenwerk-osnabrueck | nothing |
