@claim:data-inventory-complete @witness:page-check
Feature: The running server handles no kind of data that the statement leaves out

  Some hosts list the kinds of data that are processed as if the list were complete. A conference cannot be held without
  a few more kinds, which the page of this software adds; a list that leaves them out is not kept.

  Scenario Outline: A conference at <host> handles no kind of data that its statement leaves out
    Given the conference server of <host>
    And its statement says of the data it lists: <says>
    When a day of visits and conferences there is over
    Then the statement names every kind of data that was handled

    @stated
    Examples: Hosts that promise it
      | host                     | says                                            |
      | waag                     | two kinds of data                               |
      | vc4all                   | two kinds of data                               |
      | studentenwerk-osnabrueck | address, room name, settings, media, chat, logs |
      | greenminihost            | conference id, participant id, IP address       |
