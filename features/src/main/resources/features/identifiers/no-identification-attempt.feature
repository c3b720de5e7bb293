@claim:no-identification-attempt @witness:raw-store-read @witness:syscall-trace
Feature: No component links a participant to a person

  Nobody tries to find out who is behind the data. Shown is that nothing is kept, and nobody asked, with which the
  server could; what people try is beyond a test.

  Scenario Outline: Nothing at <host> links a participant to a person
    Given the conference server of <host>
    And its statement says of finding out who somebody is: <says>
    When a day of visits and conferences there is over
    Then the journal holds nothing but the fields it is declared to hold
    And the server has opened no file and reached no host beyond those it needs

    @stated
    Examples: Hosts that promise it
      | host          | says                          |
      | greenminihost | unless needed for the service |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | waag                     | nothing |
      | vc4all                   | nothing |
      | studentenwerk-osnabrueck | nothing |
      | bbw-leipzig              | nothing |
